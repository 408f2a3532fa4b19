"""People, organisations and governments across the articles of a story."""

from reportedly.claims.actors.actor import Actor, Role
from reportedly.claims.actors.linking import link_actors
from reportedly.claims.actors.registry import Actors
from reportedly.claims.actors.sighted import Sighted, find_sighted, take_sighted

__all__ = ["Actor", "Actors", "Role", "Sighted", "find_sighted", "link_actors", "take_sighted"]
