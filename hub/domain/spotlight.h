/* SPDX-License-Identifier: EUPL-1.2 */
/* The one phenomenon that everybody is asked to look at. */
#ifndef DOMAIN_SPOTLIGHT_H
#define DOMAIN_SPOTLIGHT_H

#include "domain/rule.h"

/* The phenomenon goes out of sight: no light stays on it. */
void spotlight_leave(struct session *session, const struct wish *wish, uint64_t id);

#endif
