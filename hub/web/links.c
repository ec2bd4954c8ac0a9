/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/links.h"

#include "base/check.h"
#include "host/token.h"

void link_add(struct buf *out, const struct hub_key *key, enum role role, struct str session)
{
	CHECK(role == ROLE_FACILITATOR || role == ROLE_WALL);
	buf_add_format(out, "/%s#%.*s.", role_word(role), STR_ARGS(session));
	token_make(out, key, str_from(role_word(role)), session);
}

bool link_is(struct str token, const struct hub_key *key, enum role role, struct str session)
{
	if (role != ROLE_FACILITATOR && role != ROLE_WALL)
		return false;
	return token_is(token, key, str_from(role_word(role)), session);
}
