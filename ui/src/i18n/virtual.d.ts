// The catalogues, one module per language, put together and parsed by vite.config.ts.
declare module "virtual:catalogue/*" {
  const messages: import("@fluent/bundle").FluentResource["body"];
  export default messages;
}
