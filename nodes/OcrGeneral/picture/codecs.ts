/**
 * The libraries that read and write pictures. The build bundles them into this one file of the package
 * (gulpfile.js), which therefore needs nothing at run time; the changes made to them are listed in
 * bundling/patches.
 */
export { Unzlib } from 'fflate';
export { default as JpegEncoder } from 'jpeg-js/lib/encoder';
export { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
