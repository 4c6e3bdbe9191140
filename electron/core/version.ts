import manifest from '../../package.json' with { type: 'json' };

/** The version of the application; part of every package it writes. */
export const version = manifest.version;
