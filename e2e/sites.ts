/** The first of two ports; another one lets two runs go side by side. */
const PORT = Number(process.env.E2E_PORT ?? 4391);

/** The builds under test and where they are served. */
export const SITES = {
  root: site('dist', '/', PORT),
  course: site('dist-course', '/course/', PORT + 1),
};

function site(folder: string, base: string, port: number) {
  return { folder, base, port, address: `http://localhost:${port}${base}` };
}
