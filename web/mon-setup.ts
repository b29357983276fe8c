export default async function setup(project: { provide: (k: string, v: string) => void }) {
  project.provide('url', 'http://127.0.0.1:8431');
  project.provide('home', '/tmp/monitor-home');
  project.provide('chromium', process.env.CHROMIUM ?? '/usr/bin/chromium');
  project.provide('skip', '');
}
