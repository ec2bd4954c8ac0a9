/* SPDX-License-Identifier: EUPL-1.2 */
#include "export/names.h"

#include "domain/telling.h"

_Static_assert(TOLD_MIN == 5, "SMALL_COUNT names it");

struct str thing_name(struct arena *arena, struct str session, uint64_t id)
{
	struct buf name = { 0 };

	buf_add_format(&name, "%.*s-%llu", STR_ARGS(session), (unsigned long long)id);
	struct str kept = str_copy(arena, buf_str(&name));
	buf_free(&name);
	return kept;
}

struct str phenomenon_name(struct arena *arena, const struct session *session,
			   const struct phenomenon *phenomenon)
{
	if (phenomenon->imported.len)
		return phenomenon->imported;
	return thing_name(arena, session->id, phenomenon->id);
}

bool phenomenon_is_public(const struct session *session, const struct phenomenon *phenomenon)
{
	return !session->agenda.frozen && phenomenon_is_shown(phenomenon, LANE_FLOOR);
}

bool phenomenon_is_told(const struct export_wish *wish, const struct session *session,
			const struct phenomenon *phenomenon)
{
	return wish->shared ? phenomenon_is_public(session, phenomenon) : !phenomenon->withdrawn;
}

bool phenomenon_is_codable(const struct phenomenon *phenomenon)
{
	return !phenomenon->withdrawn && !phenomenon->text.gap;
}

bool count_is_told(const struct export_wish *wish, uint64_t count)
{
	return !wish->shared || count >= TOLD_MIN;
}
