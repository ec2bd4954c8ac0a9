/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Suggestions while somebody writes: a member's questions go out by a port, one at
 * a time, and what comes back is hers alone.  Of those that come meanwhile the
 * newest waits.  Nothing is journalled; a text is wiped when it is answered.
 */
#ifndef LIVE_SUGGESTING_H
#define LIVE_SUGGESTING_H

#include "live/member.h"
#include "wire/suggest.h"

/* Copies the question.  False: nobody answers such, or too many came. */
bool suggesting_receive(struct member *member, const struct suggest_question *question);
/* Held for the caller; NULL: there is none. */
struct frame *suggesting_take(struct member *member);
/* She leaves; an answer under way finds nobody. */
void suggesting_leave(struct member *member);

#endif
