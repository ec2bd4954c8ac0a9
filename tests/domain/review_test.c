/* SPDX-License-Identifier: EUPL-1.2 */
/* What was confirmed against a warning of the guard is marked for somebody to look at. */
#include "domain/room.h"

static struct entry confirmed(struct entry entry, enum personal_field field)
{
	entry.confirmed = (struct personal_data){
		.items = { { .field = field, .end = 4, .kind = PERSONAL_PERSON_NAME } },
		.count = 1,
	};
	return entry;
}

static struct entry tagging(uint64_t on, const char *free)
{
	return with_text((struct entry){ .kind = ENTRY_TAG_SET, .role = ROLE_FACILITATOR,
					 .seat = seat_key_of(9), .on = on, .value = 1 }, free);
}

static void a_post_is_to_review_until_it_is_edited_without_a_warning(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t plain = room_do(room, posting(1, "Jonot kasvavat"));
	uint64_t warned = room_do(room, confirmed(posting(1, "Anna on yksin"), IN_TEXT));
	assert_false(room_phenomenon(room, plain)->review);
	assert_true(room_phenomenon(room, warned)->review);
	room_do(room, confirmed(editing(1, plain, "Anna jonottaa"), IN_TEXT));
	room_do(room, editing(1, warned, "Moni on yksin"));
	assert_true(room_phenomenon(room, plain)->review);
	assert_false(room_phenomenon(room, warned)->review);
}

static void a_step_and_a_comment_are_to_review(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t post = room_do(room, posting(1, "Jonot kasvavat"));
	room_go(room, READ);
	struct entry comment = with_text(said(2, ENTRY_COMMENT_POSTED, post, 0), "Anna kertoi");
	uint64_t id = room_do(room, confirmed(comment, IN_TEXT));
	assert_true(room_comment(room, id)->review);
	id = room_do(room, confirmed(stepping("Vie", "Anna", "Kuntaan"), IN_WHO));
	assert_true(steps_find(&room->session.steps, id)->review);
}

static void a_free_tag_is_to_review_as_long_as_it_is_there(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t post = room_do(room, posting(1, "Jonot kasvavat"));
	room_do(room, confirmed(tagging(post, "Anna"), IN_FREE));
	assert_true(room_phenomenon(room, post)->tags[0].review);
	assert_false(room_phenomenon(room, post)->review);
	room_do(room, editing(1, post, "Jonot kasvavat yhä"));
	assert_true(room_phenomenon(room, post)->tags[0].review);
}

static void the_marks_are_in_the_digest_and_come_back_in_a_replay(void **state)
{
	struct room *room = *state;
	struct session again;

	room_go(room, COLLECT);
	uint64_t post = room_do(room, confirmed(posting(1, "Anna on yksin"), IN_TEXT));
	room_do(room, confirmed(tagging(post, "Anna"), IN_FREE));
	room_replay(room, &again, NULL);
	assert_true(phenomena_find(&again.phenomena, post)->review);
	struct digest is = session_digest_threads(&again);
	struct digest was = session_digest_threads(&room->session);
	assert_true(digest_equal(&is, &was));
	again.phenomena.items[0].review = false;
	is = session_digest_threads(&again);
	assert_false(digest_equal(&is, &was));
	session_finish(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_post_is_to_review_until_it_is_edited_without_a_warning),
		T(a_step_and_a_comment_are_to_review),
		T(a_free_tag_is_to_review_as_long_as_it_is_there),
		T(the_marks_are_in_the_digest_and_come_back_in_a_replay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
