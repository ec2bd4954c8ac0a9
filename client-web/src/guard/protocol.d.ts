// SPDX-License-Identifier: EUPL-1.2
/* What the protocol says of personal data (`../protocol/README.md`). */
import type { Confirmed, Told } from './texts';

declare module '../protocol/messages' {
	interface Outcome {
		found?: Told[];
	}
	interface PostCommand {
		confirmed?: Confirmed[];
	}
	interface EditCommand {
		confirmed?: Confirmed[];
	}
	interface CommentCommand {
		confirmed?: Confirmed[];
	}
	interface TagCommand {
		confirmed?: Confirmed[];
	}
	interface StepCommand {
		confirmed?: Confirmed[];
	}
	interface StepEditCommand {
		confirmed?: Confirmed[];
	}
	interface HideCommand {
		confirmed?: Confirmed[];
	}
	interface RefuseCommand {
		confirmed?: Confirmed[];
	}
}
