/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/ear.h"

#include <string.h>

#include "cmocka_all.h"

#define ECHO_TAG 100

static unsigned tag_number(const void *tag)
{
	return (unsigned)(uintptr_t)tag;
}

static const char *terminate(struct buf *buf)
{
	buf_add_byte(buf, 0);
	buf->len--;
	return buf->ptr;
}

static void word_end(struct ear *ear)
{
	buf_add_byte(&ear->words, ' ');
	ear->count++;
}

static void ear_committed(void *self, const struct record *record, void *tag)
{
	struct ear *ear = self;

	buf_add_format(&ear->words, "%u:%.*s%u", tag_number(tag), STR_ARGS(record->session),
		       (unsigned)record->seq);
	word_end(ear);
	if (ear->echoes == 0)
		return;
	ear->echoes--;
	ear_read(ear, "a", &ear->found);
	assert_int_equal(ear_append(ear, ECHO_TAG + ear->echoes, "a", "echo"), FAIL_NONE);
}

static void ear_refused(void *self, void *tag, enum fail fail)
{
	struct ear *ear = self;

	buf_add_format(&ear->words, "%u:%s", tag_number(tag),
		       fail == FAIL_DISK_FULL ? "full" : "no");
	word_end(ear);
}

static void ear_broken(void *self, enum fail fail)
{
	struct ear *ear = self;

	assert_int_not_equal(fail, FAIL_NONE);
	buf_add_str(&ear->words, STR("broken"));
	word_end(ear);
}

static void ear_destroyed(void *self, struct str session, uint64_t seq)
{
	struct ear *ear = self;

	buf_add_format(&ear->words, "-%.*s%u", STR_ARGS(session), (unsigned)seq);
	word_end(ear);
}

void ear_listen(struct ear *ear, struct journal *journal)
{
	static const struct journal_events events = {
		.committed = ear_committed,
		.refused = ear_refused,
		.broken = ear_broken,
		.destroyed = ear_destroyed,
	};

	ear->journal = journal;
	journal_tell(journal, &events, ear);
}

const char *ear_words(struct ear *ear)
{
	return terminate(&ear->words);
}

void ear_reset(struct ear *ear)
{
	buf_reset(&ear->words);
	ear->count = 0;
}

void ear_free(struct ear *ear)
{
	buf_free(&ear->words);
	buf_free(&ear->found);
}

enum fail ear_append(struct ear *ear, unsigned tag, const char *id, const char *body)
{
	const struct record record = {
		.session = str_from(id),
		.head = STR("head\0of it"),
		.has_body = body,
		.salt = { 1, 2, (uint8_t)tag },
		.body = str_from(body),
	};

	return journal_append(ear->journal, &record, (void *)(uintptr_t)tag);
}

static bool record_write(void *self, const struct record *record)
{
	struct buf *out = self;

	assert_str(record->head, STR("head\0of it"));
	buf_add_format(out, "%u:", (unsigned)record->seq);
	if (record->has_body) {
		assert_int_equal(record->salt[1], 2);
		buf_add_str(out, record->body);
	} else {
		assert_int_equal(record->salt[1], 0);
		buf_add_byte(out, '-');
	}
	buf_add_byte(out, ' ');
	return true;
}

const char *ear_read(struct ear *ear, const char *id, struct buf *out)
{
	buf_reset(out);
	assert_int_equal(journal_read(ear->journal, str_from(id), 0,
				      (struct visitor){ record_write, out }), FAIL_NONE);
	return terminate(out);
}
