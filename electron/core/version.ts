/** The version of the application, as in package.json; part of every package it writes. */
export const version = '0.1.0';
