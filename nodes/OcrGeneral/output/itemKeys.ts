/** Keys that items use themselves, and names that objects treat in their own way. */
export const RESERVED_KEYS = ['error', 'source', 'page', '__proto__', 'constructor', 'prototype'];

/** JavaScript moves such keys to the front of an object. */
export const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;
