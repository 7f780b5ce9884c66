// The kinds of flash message, and what a list of them is made of.
import type { IconName } from './icons.ts';

export type FlashKind = 'success' | 'error' | 'info' | 'warning';

export interface FlashMessage {
  readonly id: string;
  readonly kind: FlashKind;
  readonly title: string;
  readonly message?: string | undefined;
  readonly code?: string | undefined;
}

/** Each kind has its own shape, so that colour is not all that tells them apart. */
export const flashIcons: Readonly<Record<FlashKind, IconName>> = {
  success: 'check',
  error: 'stop',
  info: 'info',
  warning: 'warning',
};
