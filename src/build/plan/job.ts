/** What a command line asks for, or a job of a config: plain data, so that another process or machine can be told of it. */
import type { Request } from '../../stages.js';
import type { PlanOptions } from './units.js';

export interface Job {
  /** "jobs[2]", with what a matrix puts in it: "jobs[2] (faculty=arts)"; empty without a config. */
  readonly name: string;
  readonly request: Request;
  readonly options: PlanOptions;
}
