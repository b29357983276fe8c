import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A WordPress with our plugin, as far as publishing a post goes: it takes the right key and no other. */
export interface Bridge {
  url: string;
  /** Titles that arrived, in order. */
  posts: string[];
  close: () => Promise<void>;
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) {
    pieces.push(piece as Buffer);
  }
  return pieces.length === 0 ? {} : (JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>);
}

export async function aBridge(key: string): Promise<Bridge> {
  const posts: string[] = [];
  const say = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'X-Presstime-Bridge': '1.0.0' });
    response.end(JSON.stringify(body));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = new URL(request.url ?? '/', 'http://site');
    const route = asked.searchParams.get('rest_route') ?? asked.pathname.replace('/wp-json', '');
    const body = await read(request);
    if (request.headers['x-presstime-key'] !== key) {
      say(response, 401, {
        code: 'presstime_key_invalid',
        message: 'This is not the key.',
        data: { status: 401 },
      });
    } else if (route === '/presstime/v1/find') {
      say(response, 200, { found: false, gone: false, in_progress: false, complete: false });
    } else if (route === '/presstime/v1/publish') {
      posts.push(String(body.title));
      say(response, 201, {
        post_id: posts.length,
        post_url: `${url}/?p=${String(posts.length)}`,
        status: 'publish',
        slug: body.slug,
        term_ids: { category: [], post_tag: [] },
        featured_image_id: 0,
        content_hash: createHash('sha256').update(String(body.content_html)).digest('hex'),
      });
    } else {
      say(response, 404, { code: 'rest_no_route', message: 'No route.', data: { status: 404 } });
    }
  };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    posts,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
