// With whom a request lies: with the reader, with a colleague, or, where it is late, with the team.
import type { ActorRef } from '../api/types';
import { session } from '../live/live.svelte';
import { t } from '../text/text.svelte';

export function liesWith(who: ActorRef): string {
  if (who.id === session.value?.me?.person) return t('team_lies_with_me');
  return who.kind === 'team' ? t('team_lies_with_team') : t('team_lies_with', { who: who.name });
}
