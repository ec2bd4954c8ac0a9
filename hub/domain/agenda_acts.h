/* SPDX-License-Identifier: EUPL-1.2 */
/* What agenda.c and agenda_rules.c share. */
#ifndef DOMAIN_AGENDA_ACTS_H
#define DOMAIN_AGENDA_ACTS_H

#include "domain/agenda.h"

/* What is typed, and so is still taken in the grace of the phase that was left. */
#define ACTS_TEXT ((uint32_t)(ACT_POST | ACT_EDIT | ACT_COMMENT | ACT_TAG))
/* What is a tap, and ends when the next phase is revealed. */
#define ACTS_VOTE ((uint32_t)(ACT_VOTE | ACT_VOICE))

bool grace_is_open(const struct grace *grace, bool extra_time);
/* When its `grace_ended` is due; `extra`: of the longer one. */
uint64_t grace_end_ms(const struct session *session, const struct grace *grace, bool extra);
/* Does any seat still have any grace? */
bool agenda_has_grace(const struct session *session);

/* The clock stops; it goes on, with what was left of the phase and of every grace. */
void clock_stop(struct session *session, uint64_t now_ms);
void clock_go(struct session *session, uint64_t now_ms);

#endif
