/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How a tool has something written beside a running hub: one line of JSON into
 * DIR/control.sock (0600), one line back.  When no hub runs, the tool takes
 * the folder's lock and does the same itself.
 */
#ifndef COMMAND_CONTROL_H
#define COMMAND_CONTROL_H

#include "base/buf.h"
#include "base/fail.h"

struct access;
struct desk_erasing;
struct erasing;
struct control;
struct importer;
struct loop;
struct organisation;

#define CONTROL_LINE_MAX 65536  /* bytes of a line in */
#define CONTROL_TOOLS_MAX 16    /* tools at once */
#define CONTROL_WAIT_MS 10000   /* how long a tool waits for its turn, and for its answer */

/* The hub's side, on its loop, in a folder whose lock it holds.  Borrows all. */
struct control_settings {
	const char *data; /* the folder */
	struct loop *loop;
	struct access *access;
	struct organisation *organisation;
	struct importer *importer;
	struct erasing *erasing;
	struct desk_erasing *desk_erasing;
};
enum fail control_open(struct control **control, const struct control_settings *settings);
/*
 * Takes nothing more, hangs up, takes the socket's name away.  What is under way may still be
 * answered, to nobody, until loop_close.  NULL is fine.
 */
void control_close(struct control *control);

/*
 * The tool's side: has the line done by the hub or, when none runs, by this process.  `answer` is
 * a line of JSON; a refusal is in it.  FAIL_BUSY: the folder's lock is held and nobody answers.
 */
enum fail control_ask(const char *data, struct str line, struct buf *answer);

/*
 * The same for several lines that belong together, all done by the same hub or by this process:
 * `next` gets the answer to the line before (empty: none yet) and gives the next line, borrowed
 * until it is called again; an empty one ends it.
 */
typedef struct str next_line(void *self, struct str answer);
enum fail control_converse(const char *data, next_line *next, void *self);

#endif
