import { Text as Line, Skeleton, Stack, Typography } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Content } from '@/api/content';
import { ProblemAlert } from '@/ui/ProblemAlert';
import classes from '@/ui/review/review.module.css';

/** The text as it is read; what is selected in it can be commented on. */
export function Text({ content, html }: { content: Content; html: UseQueryResult<string> }) {
  const { title, author, excerpt } = content.currentRevision;
  return (
    <Stack gap="sm">
      <Line component="p" fz="1.6rem" fw={700} lh={1.2} m={0} dir="auto" data-passage="title">
        {title}
      </Line>
      {author != null && author !== '' && (
        <Line size="sm" c="dimmed" dir="auto">
          {author}
        </Line>
      )}
      {excerpt !== '' && (
        <Line fs="italic" dir="auto" data-passage="excerpt">
          {excerpt}
        </Line>
      )}
      {html.isError && <ProblemAlert error={html.error} retry={() => void html.refetch()} />}
      {html.data === undefined ? (
        !html.isError && <Skeleton height={240} />
      ) : (
        <Typography className={classes.passage} dir="auto" data-passage="text">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's sanitiser made it; the policy stops scripts */}
          <div dangerouslySetInnerHTML={{ __html: html.data }} />
        </Typography>
      )}
    </Stack>
  );
}
