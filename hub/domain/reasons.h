/* SPDX-License-Identifier: EUPL-1.2 */
/* Why something was hidden or refused, told to its author. */
#ifndef DOMAIN_REASONS_H
#define DOMAIN_REASONS_H

#include "domain/body_text.h"
#include "domain/rule.h"

/* What the entry says, or nothing any more; the body that said it before is due. */
void reason_set(struct session *session, struct body_text *reason, const struct wish *wish);

#endif
