/* SPDX-License-Identifier: EUPL-1.2 */
/* What lanes are told of merging and moderation: promises 3, 4 and 6. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/encode.h"
#include "wire/room.h"

enum { MAIJA = 1, PEKKA = 2 };
enum { COLLECT = 1, DISCUSS = 4 };

struct scene {
	struct room room;
	struct parts parts;
	uint64_t first, second;
};

/* Two phenomena, in the discussion. */
static int scene_setup(void **state)
{
	struct scene *scene = test_calloc(1, sizeof(*scene));

	room_open(&scene->room);
	room_move(&scene->room, COLLECT);
	scene->first = room_post(&scene->room, MAIJA, "Vuokrat");
	scene->second = room_post(&scene->room, PEKKA, "Häädöt");
	room_move(&scene->room, DISCUSS);
	*state = scene;
	return 0;
}

static int scene_teardown(void **state)
{
	struct scene *scene = *state;

	parts_free(&scene->parts);
	room_close(&scene->room);
	test_free(scene);
	return 0;
}

static void desk_does(struct scene *scene, struct entry entry)
{
	struct outcome outcome = room_apply(&scene->room, ROOM_DESK, entry);

	assert_int_equal(outcome.refusal, REFUSAL_NONE);
}

static bool lane_says(struct scene *scene, enum lane lane, const char *words)
{
	encode_snapshot(&scene->parts, &scene->room.session, lane);
	assert_int_equal(scene->parts.count, 1);
	const struct buf *part = &scene->parts.items[0];
	return memmem(part->ptr, part->len, words, strlen(words));
}

static bool own_says(struct scene *scene, uint32_t seat, const char *words)
{
	struct own_view view = { .seat = room_seat(&scene->room, seat) };

	encode_own(&scene->parts, &scene->room.session, &view);
	assert_int_equal(scene->parts.count, 1);
	const struct buf *part = &scene->parts.items[0];
	return memmem(part->ptr, part->len, words, strlen(words));
}

static void a_merged_phenomenon_names_its_head_and_has_no_tally_of_its_own(void **state)
{
	struct scene *scene = *state;

	room_apply(&scene->room, MAIJA, (struct entry){
		.kind = ENTRY_VOICE_SET, .on = scene->second, .value = 1 });
	desk_does(scene, (struct entry){ .kind = ENTRY_SPOTLIGHT_SET, .on = scene->second });
	desk_does(scene, (struct entry){
		.kind = ENTRY_MERGED, .on = scene->second, .value = scene->first });
	assert_true(lane_says(scene, LANE_FLOOR, "\"into\":4}"));
	assert_true(lane_says(scene, LANE_FLOOR, "{\"id\":5,\"voices\":0,\"votes\":0}"));
	assert_true(lane_says(scene, LANE_FLOOR, "\"spotlight\":4,"));
}

static void a_reason_is_the_desks_and_the_authors(void **state)
{
	struct scene *scene = *state;

	desk_does(scene, (struct entry){ .kind = ENTRY_HIDDEN, .on = scene->first,
					 .texts = { STR("Tunnistettava") }, .text_count = 1 });
	assert_true(lane_says(scene, LANE_DESK,
			      "\"hidden\":true,\"reason\":\"Tunnistettava\""));
	assert_false(lane_says(scene, LANE_FLOOR, "Tunnistettava"));
	assert_true(own_says(scene, MAIJA,
			     "\"reason\":\"Tunnistettava\",\"state\":\"hidden\""));
	assert_false(own_says(scene, PEKKA, "Tunnistettava"));
}

static void a_removal_is_told_to_the_desk_and_to_the_one(void **state)
{
	struct scene *scene = *state;

	desk_does(scene, (struct entry){ .kind = ENTRY_AUTHOR_REMOVED, .on = scene->first });
	assert_true(lane_says(scene, LANE_DESK, "\"removed\":true"));
	assert_false(lane_says(scene, LANE_FLOOR, "\"removed\""));
	assert_true(own_says(scene, MAIJA, "\"removed\":true"));
	assert_true(own_says(scene, PEKKA, "\"removed\":false"));
}

static void the_floor_of_a_frozen_session_gets_no_text(void **state)
{
	struct scene *scene = *state;

	desk_does(scene, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .texts = { STR("Viedään"), STR(""), STR("") },
		.text_count = 3 });
	desk_does(scene, (struct entry){ .kind = ENTRY_FROZEN });
	assert_false(lane_says(scene, LANE_FLOOR, "Vuokrat"));
	assert_false(lane_says(scene, LANE_FLOOR, "Viedään"));
	assert_true(lane_says(scene, LANE_FLOOR, "\"may\":[],"));
	assert_true(lane_says(scene, LANE_FLOOR, "\"frozen\":true,\"left\":180000,"));
	assert_true(lane_says(scene, LANE_DESK, "Vuokrat"));
}

static void who_moved_is_told_to_the_desk_alone(void **state)
{
	struct scene *scene = *state;

	desk_does(scene, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .texts = { STR("Tiina") },
					 .text_count = 1 });
	assert_true(lane_says(scene, LANE_DESK, "\"by\":{\"n\":1,\"name\":\"Tiina\"}"));
	assert_false(lane_says(scene, LANE_FLOOR, "Tiina"));
}

#define S(name) cmocka_unit_test_setup_teardown(name, scene_setup, scene_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		S(a_merged_phenomenon_names_its_head_and_has_no_tally_of_its_own),
		S(a_reason_is_the_desks_and_the_authors),
		S(a_removal_is_told_to_the_desk_and_to_the_one),
		S(the_floor_of_a_frozen_session_gets_no_text),
		S(who_moved_is_told_to_the_desk_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
