/** A language's catalogue: all its topics as one Fluent text (made by vite.config.ts). */
declare module "virtual:catalogue/*" {
  const text: string;
  export default text;
}
