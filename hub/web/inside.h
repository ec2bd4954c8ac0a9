/* SPDX-License-Identifier: EUPL-1.2 */
/* The inside of web/: one request on its way, and what the resources have in common. */
#ifndef WEB_INSIDE_H
#define WEB_INSIDE_H

#include "access/access.h"
#include "base/arena.h"
#include "live/ports.h"
#include "net/http.h"
#include "protocol/limits.h"
#include "wire/gate.h"

struct archive;
struct desk_erasing;
struct erasing;
struct glossary;
struct guesses;
struct hub;
struct hub_key;
struct loop;
struct office;
struct searches;

#define UNITS_MAX 200

struct web {
	struct loop *loop;
	struct hub *hub;
	struct access *access;
	struct archive *archive;
	struct erasing *erasing;
	struct desk_erasing *desk_erasing;
	const char *journal_path;
	struct office *office;
	struct glossary *glossary;
	text_guard *guard;
	void *guard_self;
	const struct hub_key *key;
	struct str county;
	struct str areas[LIMIT_AREAS], units[UNITS_MAX];
	uint32_t area_count, unit_count;
	struct arena arena; /* of the lists */
	struct guesses *guesses;
	struct searches *searches;
	uint32_t exports; /* being made */
	bool ready;
};

/* In its request's arena: it lives until the request is answered. */
struct ask {
	struct web *web;
	struct request *request;
	struct account account; /* role ROLE_NOBODY: nobody is signed in */
	struct str argument;    /* what stood where the resource's path has a star */
	struct str second;      /* and where it has another */
	void *more;             /* what the resource keeps for its next step; in the arena */
};

typedef void resource(struct ask *ask);

/* One resource a function; the router's table says which is where. */
resource health_show, readiness_show, code_find, closed_show, vocabulary_show, templates_show,
	settings_show, login, logout, me_show, passphrase_choose, sessions_show, session_open,
	session_show, transcript_show, search_show, session_export_show, export_show,
	session_erase, session_keep, card_erase;
resource cards_show, card_make, card_show, card_edit, card_history_show, card_link, card_quote,
	card_keep, path_add, path_edit, path_remove, followups_show, followup_answer,
	review_list, review_show, review_acts, series_list, series_make, series_show, series_edit,
	session_place, template_save, template_edit, template_remove, receipt_show,
	vocabulary_change;
/* Everything that is no interface: files of the client and its pages. */
void client_show(struct ask *ask);

#endif
