/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Lines are gathered in memory and written behind the last durable byte, then
 * synced.  A failed write or sync takes the file back to that byte and keeps
 * the lines, so that the next sync writes them anew: after a failed sync the
 * kernel's copy is not trusted.  A last line without its newline was never
 * synced, so nothing was done that it speaks of; it is written over.
 */
#include "journal/ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/check.h"
#include "host/file.h"
#include "journal/journal.h"

#define REASON_LEN_MAX 32

struct ledger {
	int fd;              /* -1: in memory */
	off_t len;           /* whole lines, durable */
	struct buf gathered;
};

static const char *const whats[] = {
	[LEDGER_BODY] = "body",
	[LEDGER_SESSION] = "session",
	[LEDGER_KEY] = "key",
};

static bool reason_is_fine(struct str reason)
{
	for (size_t i = 0; i < reason.len; i++)
		if (!(reason.ptr[i] >= 'a' && reason.ptr[i] <= 'z') && reason.ptr[i] != '_')
			return false;
	return reason.len >= 1 && reason.len <= REASON_LEN_MAX;
}

/* Where the last whole line ends. */
static enum fail lines_end(int fd, off_t *end)
{
	char last;

	*end = lseek(fd, 0, SEEK_END);
	if (*end < 0)
		return file_fail(errno);
	for (; *end > 0; --*end) {
		if (pread(fd, &last, 1, *end - 1) != 1)
			return FAIL_IO;
		if (last == '\n')
			break;
	}
	return FAIL_NONE;
}

/* Takes the file back to what is durable, to be written there. */
static enum fail ledger_cut(struct ledger *ledger)
{
	if (ftruncate(ledger->fd, ledger->len) || lseek(ledger->fd, ledger->len, SEEK_SET) < 0)
		return file_fail(errno);
	return FAIL_NONE;
}

enum fail ledger_open(struct ledger **ledger, const char *path)
{
	enum fail fail = ledger_open_memory(ledger);
	struct ledger *made = *ledger;

	made->fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (made->fd < 0)
		fail = file_fail(errno);
	if (!fail) fail = lines_end(made->fd, &made->len);
	if (!fail) fail = file_sync_parent(path);
	if (fail) {
		ledger_close(made);
		*ledger = NULL;
	}
	return fail;
}

enum fail ledger_open_memory(struct ledger **ledger)
{
	*ledger = calloc(1, sizeof(**ledger));
	CHECK(*ledger);
	(*ledger)->fd = -1;
	return FAIL_NONE;
}

void ledger_add(struct ledger *ledger, const struct ledger_line *line)
{
	struct buf *out = &ledger->gathered;

	CHECK(session_id_is_fine(line->session));
	CHECK(reason_is_fine(line->reason));
	CHECK((line->what == LEDGER_BODY) == (line->seq > 0));
	buf_add_format(out, "%" PRIu64 " %s %.*s ", line->time_ms, whats[line->what],
		       STR_ARGS(line->session));
	if (line->what == LEDGER_BODY)
		buf_add_format(out, "%" PRIu64 " ", line->seq);
	buf_add_str(out, line->reason);
	buf_add_byte(out, '\n');
}

enum fail ledger_sync(struct ledger *ledger)
{
	struct buf *gathered = &ledger->gathered;

	if (gathered->len == 0)
		return FAIL_NONE;
	if (ledger->fd < 0) {
		buf_reset(gathered);
		return FAIL_NONE;
	}
	enum fail fail = ledger_cut(ledger);
	if (!fail) fail = file_write(ledger->fd, gathered->ptr, gathered->len);
	if (!fail && fsync(ledger->fd))
		fail = file_fail(errno);
	if (fail) {
		ledger_cut(ledger);  /* as far as it can; the next sync cuts first anyway */
		return fail;
	}
	ledger->len += (off_t)gathered->len;
	buf_reset(gathered);
	return FAIL_NONE;
}

/* Takes a word and the space behind it, or all that is left. */
static struct str word_take(struct str *rest)
{
	size_t len = 0;

	while (len < rest->len && rest->ptr[len] != ' ')
		len++;
	struct str word = str_slice(*rest, 0, len);
	*rest = str_slice(*rest, len + 1, rest->len);
	return word;
}

static bool line_decode(struct str text, struct ledger_line *line)
{
	int what = LEDGER_BODY;

	*line = (struct ledger_line){ 0 };
	bool fine = str_to_u64(word_take(&text), &line->time_ms);
	struct str word = word_take(&text);
	while (what <= LEDGER_KEY && !str_is(word, whats[what]))
		what++;
	line->what = (enum ledger_what)what;
	line->session = word_take(&text);
	if (what == LEDGER_BODY)
		fine = fine && str_to_u64(word_take(&text), &line->seq) && line->seq > 0;
	line->reason = text;
	return fine && what <= LEDGER_KEY && session_id_is_fine(line->session) &&
	       reason_is_fine(line->reason);
}

enum fail ledger_read(const char *path, ledger_visit *visit, void *visitor)
{
	enum fail fail = FAIL_NONE;
	char *text = NULL;
	size_t cap = 0;
	ssize_t len;
	bool more = true;

	FILE *file = fopen(path, "re");
	if (!file)
		return file_fail(errno);
	while (!fail && more && (len = getline(&text, &cap, file)) > 0) {
		struct ledger_line line;
		if (text[len - 1] != '\n')
			break;
		if (line_decode((struct str){ text, (size_t)len - 1 }, &line))
			more = visit(visitor, &line);
		else
			fail = FAIL_CORRUPT;
	}
	if (!fail && ferror(file))
		fail = FAIL_IO;
	free(text);
	fclose(file);
	return fail;
}

void ledger_close(struct ledger *ledger)
{
	if (!ledger)
		return;
	if (ledger->fd >= 0)
		close(ledger->fd);
	buf_free(&ledger->gathered);
	free(ledger);
}
