import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, type Schemas, take } from './client';

export type Member = Schemas['MemberView'];
export type Role = Member['role'];
export type Invitation = Schemas['Invitation'];

/** From the one that may everything to the one that looks. */
export const ROLES = ['owner', 'editor', 'author', 'viewer'] as const satisfies readonly Role[];

/** Who works here, and who is invited to. */
export const members = {
  all: ['members'] as const,

  list: () =>
    queryOptions({
      queryKey: [...members.all, 'list'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/members', { signal }))).items,
    }),

  /** What a removal would end, and what would stay; nothing is changed. */
  removal: (id: number) =>
    queryOptions({
      queryKey: [...members.all, 'removal', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/members/{id}/removal', { params: { path: { id } }, signal })),
      staleTime: 0,
    }),

  invitations: () =>
    queryOptions({
      queryKey: [...members.all, 'invitations'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/invitations', { signal }))).items,
    }),
};

/** Gives another role, as the member was seen. */
export function changeRole(of: Pick<Member, 'id' | 'version'>, role: Role): Promise<Member> {
  return take(
    api.PATCH('/api/v1/members/{id}', {
      params: { path: { id: of.id } },
      headers: ifMatch(of),
      body: { role },
    }),
  );
}

/** Removes somebody, or oneself. */
export function removeMember(client: QueryClient, self: boolean) {
  return mutationOptions({
    mutationFn: (id: number) =>
      take(
        self
          ? api.DELETE('/api/v1/members/me')
          : api.DELETE('/api/v1/members/{id}', { params: { path: { id } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: members.all }),
  });
}

/** Makes a link; the answer is the only one that has it. */
export function invite(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: Schemas['InvitationNewInvitation']) => take(api.POST('/api/v1/invitations', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: members.all }),
    gcTime: 0,
  });
}

/** Its link opens nothing from now on. */
export function revokeInvitation(client: QueryClient) {
  return mutationOptions({
    mutationFn: (id: number) => take(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: members.all }),
  });
}
