const fc = require('fast-check');

/**
 * Every run tries the same inputs, so that a change is judged by what it changed; `npm run test:full` sets
 * PROPERTY_SEED to another number each time, which finds what is new.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_128) });
