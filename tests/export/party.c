/* SPDX-License-Identifier: EUPL-1.2 */
#include "party.h"

void party_apply(struct room *room, uint32_t seat, struct entry entry)
{
	assert_int_equal(room_apply(room, seat, entry).refusal, REFUSAL_NONE);
}

uint64_t party_post(struct room *room, uint32_t seat, struct said said)
{
	struct entry entry = { .kind = ENTRY_PHENOMENON_POSTED, .text_count = 1,
			       .about = { .lang = STR("fi"), .quotable = said.quotable },
			       .texts = { str_from(said.text), str_from(said.free) } };

	if (said.tag)
		entry.about.tags[entry.about.tag_count++] = str_from(said.tag);
	entry.text_count += said.free != NULL;
	struct outcome outcome = room_apply(room, seat, entry);
	assert_int_equal(outcome.refusal, REFUSAL_NONE);
	return outcome.thing;
}

void party_close(struct room *room)
{
	party_apply(room, ROOM_DESK, (struct entry){ .kind = ENTRY_CLOSED, .value = 3 });
	room_pass(room, 200000);
	assert_true(room->session.agenda.sealed);
}

void party_export(struct buf *out, const struct session *session, struct export_wish wish)
{
	party_export_corrected(out, session, wish, NULL);
}

void party_export_corrected(struct buf *out, const struct session *session,
			    struct export_wish wish, const struct corrections *corrections)
{
	struct export *export = export_open(&wish, out);

	if (session)
		export_add(export, &(struct export_session){ session, true, corrections });
	export_end(export);
	export_close(export);
	buf_add_byte(out, '\0');
	out->len--;
}

bool party_says(const struct buf *out, const char *text)
{
	return memmem(out->ptr, out->len, text, strlen(text));
}

void assert_says(const struct buf *out, const char *text)
{
	if (!party_says(out, text))
		print_error("no \"%s\" in: %.*s\n", text, (int)out->len, out->ptr);
	assert_true(party_says(out, text));
}
