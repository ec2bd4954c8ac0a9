// SPDX-License-Identifier: EUPL-1.2
import { type Signal, signal } from '@preact/signals';
import type { Account } from '../protocol/messages';

/** Who is signed in; nobody while it is `undefined`. */
export const account: Signal<Account | undefined> = signal(undefined);
