/** Stands where pptxgenjs expects jszip and keeps the text parts that it is given, by their paths. */
export default class Collector {
  readonly parts = new Map<string, string>();

  file(path: string, content: unknown): this {
    if (typeof content === 'string') this.parts.set(path, content);
    return this;
  }

  folder(): this {
    return this;
  }

  async generateAsync(): Promise<this> {
    return this;
  }
}
