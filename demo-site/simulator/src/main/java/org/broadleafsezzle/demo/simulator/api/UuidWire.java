package org.broadleafsezzle.demo.simulator.api;

import java.util.List;

/** What an operation answers that made something (API v2, Uuid). */
record UuidWire(String uuid, List<Links.Link> links) {}
