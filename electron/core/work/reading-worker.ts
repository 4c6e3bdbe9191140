import { readText } from '../reading/read-text.ts';
import { serveTasks } from './serve-tasks.ts';

/** A thread of its own for reading strangers' files: pdf.js is loaded here alone, and the thread may be ended. */
serveTasks({ readText });
