/* SPDX-License-Identifier: EUPL-1.2 */
/* Which resource a request wants, and whether she who asks may have it. */
#ifndef WEB_ROUTER_H
#define WEB_ROUTER_H

#include "domain/rights.h"
#include "web/inside.h"

enum found { FOUND_RESOURCE, FOUND_OTHER_METHOD, FOUND_NOTHING };

struct found_route {
	enum route route;
	resource *show;
	struct str argument, second; /* borrowed from the path */
};

enum found route_find(struct found_route *found, enum method method, struct str path);

/* Status 0: she may. */
struct verdict {
	unsigned status;
	enum gate gate;
};

struct verdict route_judge(const struct account *account, enum route route);

#endif
