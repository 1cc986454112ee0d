/** A picture in memory: four bytes a pixel (red, green, blue, opaque), rows from the top. */
export interface Raster {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** @param width and `height` in pixels, 1 and more */
export function whiteRaster(width: number, height: number): Raster {
	return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
}
