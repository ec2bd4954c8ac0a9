/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The links of a session.  What lets in stands in the fragment, which no browser
 * sends and no log has; it is derived from the hub's key, so it can be shown again.
 */
#ifndef WEB_LINKS_H
#define WEB_LINKS_H

#include "base/buf.h"
#include "domain/words.h"

struct hub_key;

/* Adds "/facilitator#<session>.<token>" or "/wall#…". */
void link_add(struct buf *out, const struct hub_key *key, enum role role, struct str session);
/* Whether this token lets into this session as this role. */
bool link_is(struct str token, const struct hub_key *key, enum role role, struct str session);

#endif
