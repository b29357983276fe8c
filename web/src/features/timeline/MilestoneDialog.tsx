import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { keepMilestone, type Milestone, removeMilestone, type TimelineItem, tie } from '@/api/timeline';
import { wallTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done, failed, undoable } from '@/ui/toasts';

interface MilestoneDialogProps {
  /** Left out: a new one. */
  milestone?: Milestone;
  /** What can be tied to it: what is on the timeline. */
  items: readonly TimelineItem[];
  onClose: () => void;
}

/** A date that has a name, and what should be out by then. */
export function MilestoneDialog({ milestone, items, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation(['timeline', 'ui']);
  const reader = useReader();
  const client = useQueryClient();
  const timeZone = milestone?.timeZone ?? reader.timeZone;
  const [name, setName] = useState(milestone?.name ?? '');
  const [at, setAt] = useState(
    milestone?.wallTime.slice(0, 16) ?? `${wallTime(new Date().toISOString(), timeZone).slice(0, 10)}T18:00`,
  );
  const [campaign, setCampaign] = useState(milestone?.campaign ?? '');
  const [tied, setTied] = useState<ReadonlySet<number>>(new Set(milestone?.contents));
  // When a content cannot be tied the milestone is there already: trying again changes that one.
  const saved = useRef(milestone);
  const changed = () => client.invalidateQueries({ queryKey: deliveries.all });
  const keep = useMutation({
    mutationFn: async () => {
      let kept = await keepMilestone({ name, at, timeZone, campaign, note: milestone?.note }, saved.current);
      saved.current = kept;
      const before = new Set(kept.contents);
      for (const { contentId } of items) {
        if (tied.has(contentId) !== before.has(contentId)) {
          kept = await tie(kept.id, contentId, tied.has(contentId));
          saved.current = kept;
        }
      }
      return kept;
    },
    onSuccess: (kept) => {
      done(t('milestone.kept', { name: kept.name }));
      onClose();
    },
    onSettled: changed,
  });
  const remove = useMutation({
    mutationFn: removeMilestone,
    onSuccess: (_, of) => {
      onClose();
      undoable(t('milestone.removed', { name: of.name }), async () => {
        try {
          const again = await keepMilestone({
            name: of.name,
            at: of.wallTime,
            timeZone: of.timeZone,
            campaign: of.campaign,
            note: of.note,
          });
          for (const content of of.contents) {
            await tie(again.id, content, true);
          }
        } catch (error) {
          failed(error);
        }
        await changed();
      });
    },
    onError: failed,
    onSettled: changed,
  });
  const faults = keep.isError ? asProblem(keep.error).fields() : {};
  return (
    <Dialog title={t('milestone.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack>
          {keep.isError && <ProblemAlert error={keep.error} />}
          <TextInput
            label={t('milestone.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faults.name}
            required
            data-autofocus
          />
          <TextInput
            type="datetime-local"
            label={t('milestone.at')}
            description={t('milestone.zone', { zone: timeZone })}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
            error={faults.at}
            required
          />
          <TextInput
            label={t('milestone.campaign')}
            description={t('milestone.campaign.hint')}
            value={campaign}
            onChange={(event) => setCampaign(event.currentTarget.value)}
            error={faults.campaign}
          />
          {items.length > 0 && (
            <Checkbox.Group
              label={t('milestone.contents')}
              value={[...tied].map(String)}
              onChange={(chosen) => setTied(new Set(chosen.map(Number)))}
            >
              <Stack gap={6} mah="30vh" mt={4} style={{ overflowY: 'auto' }}>
                {items.map((item) => (
                  <Checkbox
                    key={item.contentId}
                    value={String(item.contentId)}
                    label={<Text size="sm">{item.title}</Text>}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Group justify="space-between">
            {milestone === undefined ? (
              <span />
            ) : (
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(milestone)}
              >
                {t('milestone.remove')}
              </Button>
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={keep.isPending}>
                {t('milestone.keep')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
