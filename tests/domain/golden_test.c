/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Golden journals: sealed sessions as stored, one of each rules' version and
 * more.  They stay for ever, and every later fold must come to the digest
 * under their seal.  `domain_golden_test write FOLDER` made them; it is run
 * once for a version, never to make this test pass.
 *
 * A line an entry: head, salt and body in hex, "-" where a body is gone; the
 * first line names the session, the last the digest of the state in the end.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/erasure.h"
#include "domain/history.h"

#define GOLDEN VARTTI_SOURCE "/tests/domain/golden/"
#define LINE_MAX_LEN ((size_t)64 * 1024)

static void hex_put(FILE *file, struct str bytes)
{
	for (size_t i = 0; i < bytes.len; i++)
		fprintf(file, "%02x", (unsigned)(unsigned char)bytes.ptr[i]);
}

static bool is_due(const struct room *room, uint64_t seq)
{
	for (size_t i = 0; i < room->session.due.count; i++)
		if (room->session.due.items[i].seq == seq)
			return true;
	return false;
}

static void journal_write(const struct room *room, const char *folder, const char *name)
{
	char path[512];
	struct digest digest = session_digest(&room->session);

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "wx"); /* what is golden is not written over */
	if (!file) {
		perror(path);
		return;
	}
	fprintf(file, "session %.*s\n", STR_ARGS(room->session.id));
	for (size_t i = 0; i < room->count; i++) {
		const struct kept *kept = &room->journal[i];
		hex_put(file, buf_str(&kept->head));
		if (kept->has_body && !is_due(room, i + 1)) {
			fputc(' ', file);
			hex_put(file, (struct str){ (const char *)kept->salt, ENTRY_SALT_LEN });
			fputc(' ', file);
			hex_put(file, buf_str(&kept->body));
		} else {
			fputs(" - -", file);
		}
		fputc('\n', file);
	}
	fputs("digest ", file);
	hex_put(file, digest_str(&digest));
	fputc('\n', file);
	fclose(file);
}

/* One session as it might have been, with every kind of entry and some refusals. */
static void scripted_session(struct room *room)
{
	room_open(room, template_find(STR("vartti-15")));
	room_do(room, with_text(said(1, ENTRY_NAME_CHOSEN, 0, 0), "Maija"));
	room_do(room, said(2, ENTRY_EXTRA_TIME_SET, 0, 1));
	for (unsigned seat = 1; seat <= 3; seat++)
		room_do(room, said(seat, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_SOCIAL_WORK));
	room_put(room, posting(3, "Liian aikaisin"));
	room_wait(room, 30000);
	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room_wait(room, 20000);
	struct entry post = with_text(posting(1, "Vuokrat nousevat"), "asumiskulut");
	post.about.tags[0] = STR("asunnottomuus");
	post.about.tag_count = 1;
	post.about.kind = KIND_GROWING;
	post.about.area = STR("Mikkeli");
	uint64_t rents = room_do(room, with_command(post, "golden-rents"));
	room_put(room, with_command(post, "golden-rents"));
	uint64_t lonely = room_do(room, posting(2, "Yksinäisiä vanhuksia"));
	uint64_t regret = room_do(room, posting(3, "Tätä kadun"));
	room_do(room, editing(2, lonely, "Yksinäisiä vanhuksia kylillä"));
	room_do(room, said(3, ENTRY_WITHDRAWN, regret, 0));
	room_do(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 60));
	room_wait(room, 400000);
	struct entry same = with_text(said(3, ENTRY_COMMENT_POSTED, rents, 0), "Samoin");
	uint64_t comment = room_do(room, same);
	room_do(room, with_text(ordered(ENTRY_COMMENT_POSTED, lonely, 0), "Missä?"));
	room_do(room, with_word(said(3, ENTRY_TAG_SET, lonely, 1), "ikaihmisten-yksinaisyys"));
	room_do(room, with_text(said(3, ENTRY_TAG_SET, lonely, 1), "kylät"));
	room_do(room, said(2, ENTRY_VOICE_SET, rents, 1));
	room_do(room, ordered(ENTRY_HIDDEN, comment, 0));
	room_do(room, ordered(ENTRY_RESTORED, comment, 0));
	room_do(room, ordered(ENTRY_PHASE_MOVED, READ, VOTE));
	room_do(room, ordered(ENTRY_PHASE_UNDONE, room->session.agenda.move, 0));
	room_go(room, VOTE);
	for (unsigned seat = 1; seat <= 4; seat++)
		room_do(room, said(seat, ENTRY_VOTE_SET, seat % 2 ? rents : lonely, 1));
	room_put(room, said(1, ENTRY_VOTE_SET, rents, 2));
	room_do(room, ordered(ENTRY_HIDDEN, lonely, 0));
	room_do(room, ordered(ENTRY_RESTORED, lonely, 0));
	room_wait(room, 130000);
	room_do(room, ordered(ENTRY_SPOTLIGHT_SET, rents, 0));
	struct entry step = stepping("Selvitys vuokrista", "Tiina", "Kaupungille");
	step.on = rents;
	uint64_t written = room_do(room, step);
	step.kind = ENTRY_STEP_EDITED;
	step.on = written;
	step.value = rents;
	room_do(room, step);
	room_do(room, ordered(ENTRY_STEP_REMOVED, room_do(room, stepping("Ei", "ei", "ei")), 0));
	while (room_due(room))
		continue;
}

/* What versions 2 and 3 brought, each kind once and more. */
static void moderated_session(struct room *room)
{
	struct template template = *template_find(STR("vartti-15"));

	template.phases[COLLECT].approves = true;
	template.phases[COLLECT].prompt = STR("Mitä kohtasit?");
	template.dots_each = 2;
	room_open(room, &template);
	room_do(room, with_text(ordered(ENTRY_NAME_CHOSEN, 0, 0), "Tiina"));
	room_go(room, COLLECT);
	uint64_t rents = room_do(room, with_text(posting(1, "Maijan vuokra nousee"), "vuokrat"));
	uint64_t evictions = room_do(room, posting(2, "Häätöjä"));
	uint64_t rude = room_do(room, posting(3, "Rumasti sanottu"));
	room_do(room, ordered(ENTRY_APPROVED, rents, 0));
	room_do(room, ordered(ENTRY_APPROVED, evictions, 0));
	room_do(room, with_text(ordered(ENTRY_REFUSED, rude, 0), "Ei näin"));
	room_do(room, ordered(ENTRY_RESTORED, rude, 0));
	room_do(room, with_text(ordered(ENTRY_REFUSED, rude, 0), "Ei sittenkään"));
	struct entry redacted = ordered(ENTRY_REDACTED, rents, 0);
	redaction_make(&redacted, &room->session, (struct passage){ 0, 6 }, &room->arena);
	room_do(room, redacted);
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	room_wait(room, 45000);
	room_do(room, ordered(ENTRY_RESUMED, 0, 0));
	room_go(room, VOTE);
	room_do(room, said(4, ENTRY_VOTE_SET, rents, 2));
	room_do(room, said(4, ENTRY_VOTE_SET, evictions, 1));
	room_do(room, ordered(ENTRY_MERGED, evictions, rents));
	room_do(room, ordered(ENTRY_ROUND_STARTED, 1, 0));
	room_do(room, said(4, ENTRY_VOTE_SET, evictions, 2));
	room_do(room, said(5, ENTRY_VOICE_SET, evictions, 1));
	room_do(room, ordered(ENTRY_UNMERGED, evictions, 0));
	room_do(room, ordered(ENTRY_FROZEN, 0, 0));
	room_do(room, with_text(ordered(ENTRY_HIDDEN, evictions, 0), "Selvitetään"));
	room_put(room, said(5, ENTRY_VOICE_SET, rents, 1));
	room_wait(room, 60000);
	room_do(room, ordered(ENTRY_UNFROZEN, 0, 0));
	room_do(room, ordered(ENTRY_LOCKED, rents, 0));
	room_put(room, said(5, ENTRY_VOICE_SET, rents, 1));
	room_do(room, ordered(ENTRY_UNLOCKED, rents, 0));
	room_do(room, ordered(ENTRY_AUTHOR_REMOVED, rude, 0));
	room_put(room, said(3, ENTRY_VOICE_SET, rents, 1));
	room_do(room, ordered(ENTRY_AUTHOR_READMITTED, rude, 0));
	while (room_due(room))
		continue;
}

/* Erased while it lives, and when it is sealed: a post, a passage, a comment, a step, the title. */
static void erased_session(struct room *room)
{
	struct entry erased;
	uint64_t seal;

	room_open(room, template_find(STR("vartti-15")));
	room_go(room, COLLECT);
	uint64_t named = room_do(room, with_text(posting(1, "Maijan vuokra nousee"), "vuokrat"));
	uint64_t other = room_do(room, with_text(posting(2, "Kaikki pois"), "oma sana"));
	room_do(room, posting(3, "Tämä jää"));
	room_go(room, DISCUSS);
	uint64_t comment = room_do(room, with_text(said(2, ENTRY_COMMENT_POSTED, named, 0),
						   "Niin"));
	uint64_t step = room_do(room, stepping("Selvitys", "Tiina", "Kaupungille"));
	struct erasure wish = { .on = named, .passage = { 0, 6 }, .reason = STR("nimi") };
	assert_true(erasure_make(&erased, &room->session, &wish, &room->arena));
	room_do(room, erased);
	room_seal(room);
	seal = room->session.seq;
	const uint64_t wholes[] = { other, comment, step, THING_OPENING };
	for (size_t i = 0; i < sizeof(wholes) / sizeof(*wholes); i++) {
		wish = (struct erasure){ .on = wholes[i], .reason = STR("pyynnöstä") };
		assert_true(erasure_make(&erased, &room->session, &wish, &room->arena));
		room_do(room, erased);
	}
	room_do(room, clocked(ENTRY_KEPT, 0, 1));
	assert_true(room->session.seq > seal);
}

static int golden_write(const char *folder)
{
	struct room room;
	struct history history;
	struct entry put;

	scripted_session(&room);
	journal_write(&room, folder, "rules-3.journal");
	room_close(&room);
	moderated_session(&room);
	journal_write(&room, folder, "rules-3-moderated.journal");
	room_close(&room);
	erased_session(&room);
	journal_write(&room, folder, "rules-3-erased.journal");
	room_close(&room);
	history_open(&history, 2026);
	for (unsigned i = 0; i < 150 && !history.room.session.agenda.sealed; i++)
		history_step(&history, &put);
	history_end(&history);
	journal_write(&history.room, folder, "rules-3-random.journal");
	history_close(&history);
	return 0;
}

struct golden {
	FILE *file;
	char *line;
	struct session session;
	uint64_t bodies;
};

static struct str hex_take(struct arena *arena, const char *hex)
{
	size_t len = strlen(hex) / 2;
	char *bytes = arena_take(arena, len + 1);

	assert_int_equal(sodium_hex2bin((unsigned char *)bytes, len + 1, hex, strlen(hex), NULL,
					&len, NULL), 0);
	return (struct str){ bytes, len };
}

static void golden_fold(struct golden *golden)
{
	struct arena arena = { 0 };
	struct entry entry;
	struct outcome outcome;
	const char *head = strtok(golden->line, " \n");
	const char *salt = strtok(NULL, " \n");
	const char *body = strtok(NULL, " \n");

	assert_non_null(body);
	struct stored stored = { .seq = golden->session.seq + 1, .head = hex_take(&arena, head) };
	if (salt[0] != '-') {
		stored.has_body = true;
		stored.salt = (const uint8_t *)hex_take(&arena, salt).ptr;
		stored.body = hex_take(&arena, body);
		golden->bodies++;
	}
	assert_int_equal(fold_apply(&golden->session, &stored, &entry, &outcome), FAIL_NONE);
	arena_free(&arena);
}

static void golden_check(const char *path)
{
	struct golden golden = { .file = fopen(path, "r"), .line = malloc(LINE_MAX_LEN) };
	struct buf digest = { 0 };

	assert_non_null(golden.file);
	assert_non_null(golden.line);
	assert_non_null(fgets(golden.line, (int)LINE_MAX_LEN, golden.file));
	golden.line[strcspn(golden.line, "\n")] = '\0';
	assert_memory_equal(golden.line, "session ", 8);
	session_init(&golden.session, str_from(golden.line + 8));
	while (fgets(golden.line, (int)LINE_MAX_LEN, golden.file) &&
	       strncmp(golden.line, "digest ", 7) != 0)
		golden_fold(&golden);
	assert_true(golden.session.agenda.sealed);
	assert_true(golden.bodies > 5);
	struct digest is = session_digest(&golden.session);
	digest_add_hex(&digest, &is);
	assert_memory_equal(golden.line + 7, digest.ptr, digest.len);
	assert_int_equal(golden.session.due.count, 0); /* what was due had been destroyed */
	buf_free(&digest);
	session_finish(&golden.session);
	free(golden.line);
	fclose(golden.file);
}

static void the_scripted_session_of_rules_1_still_fits_its_seal(void **state)
{
	(void)state;
	golden_check(GOLDEN "rules-1.journal");
}

static void the_random_session_of_rules_1_still_fits_its_seal(void **state)
{
	(void)state;
	golden_check(GOLDEN "rules-1-random.journal");
}

static void the_sessions_of_rules_2_still_fit_their_seals(void **state)
{
	(void)state;
	golden_check(GOLDEN "rules-2.journal");
	golden_check(GOLDEN "rules-2-moderated.journal");
	golden_check(GOLDEN "rules-2-random.journal");
}

static void the_sessions_of_rules_3_still_fit_their_seals(void **state)
{
	(void)state;
	golden_check(GOLDEN "rules-3.journal");
	golden_check(GOLDEN "rules-3-moderated.journal");
	golden_check(GOLDEN "rules-3-random.journal");
}

static void a_session_erased_in_part_still_fits_its_seal(void **state)
{
	(void)state;
	golden_check(GOLDEN "rules-2-erased.journal");
	golden_check(GOLDEN "rules-3-erased.journal");
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_scripted_session_of_rules_1_still_fits_its_seal),
		cmocka_unit_test(the_random_session_of_rules_1_still_fits_its_seal),
		cmocka_unit_test(the_sessions_of_rules_2_still_fit_their_seals),
		cmocka_unit_test(the_sessions_of_rules_3_still_fit_their_seals),
		cmocka_unit_test(a_session_erased_in_part_still_fits_its_seal),
	};

	if (argc == 3 && strcmp(argv[1], "write") == 0)
		return golden_write(argv[2]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
