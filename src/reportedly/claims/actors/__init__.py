"""People, organisations and governments across the articles of a story."""

from reportedly.claims.actors.actor import Actor, Role
from reportedly.claims.actors.linking import link_actors
from reportedly.claims.actors.registry import Actors

__all__ = ["Actor", "Actors", "Role", "link_actors"]
