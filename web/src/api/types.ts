import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, type Schemas, take } from './client';

export type ContentType = Schemas['ContentType'];

/** What kinds of content there are; archived ones last. */
export const contentTypes = {
  all: ['content-types'] as const,

  list: () =>
    queryOptions({
      queryKey: [...contentTypes.all, 'list'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/content-types', { signal }))).items,
    }),
};

/** Makes a type; its key is made from the name when left out. */
export function createType(body: Schemas['ContentTypeNewType']): Promise<ContentType> {
  return take(api.POST('/api/v1/content-types', { body }));
}

/** Changes what is given, as the type was seen. */
export function patchType(
  of: Pick<ContentType, 'key' | 'version'>,
  body: Schemas['ContentTypeTypeEdit'],
): Promise<ContentType> {
  return take(
    api.PATCH('/api/v1/content-types/{key}', {
      params: { path: { key: of.key } },
      headers: ifMatch(of),
      body,
    }),
  );
}
