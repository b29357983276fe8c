import { type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

type Snapshot = [QueryKey, unknown][];

/**
 * A change that the screen shows at once and takes back when the server refuses.
 *
 * @property keys what is read of the changed thing: stopped, remembered, and read again at the end
 * @property show writes the expected outcome into the cache (`client.setQueriesData`)
 * @property change asks the server
 * @property done called with the answer, for a toast with undo: `undoable` of `ui/toasts`
 * @property failed called with the problem, after the screen went back
 */
export interface Optimistic<Variables, Answer> {
  keys: readonly QueryKey[];
  show: (client: QueryClient, variables: Variables) => void;
  change: (variables: Variables) => Promise<Answer>;
  done?: (answer: Answer, variables: Variables) => void;
  failed?: (problem: ReturnType<typeof asProblem>, variables: Variables) => void;
}

export function useOptimistic<Variables, Answer>(options: Optimistic<Variables, Answer>) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Variables, Snapshot>({
    mutationFn: options.change,
    onMutate: async (variables) => {
      await Promise.all(options.keys.map((queryKey) => client.cancelQueries({ queryKey })));
      const before: Snapshot = options.keys.flatMap((queryKey) => client.getQueriesData({ queryKey }));
      options.show(client, variables);
      return before;
    },
    onError: (thrown, variables, before) => {
      for (const [key, value] of before ?? []) {
        client.setQueryData(key, value);
      }
      options.failed?.(asProblem(thrown), variables);
    },
    onSuccess: (answer, variables) => options.done?.(answer, variables),
    onSettled: () => Promise.all(options.keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
