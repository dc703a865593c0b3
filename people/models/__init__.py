from people.models.organization import Organization
from people.models.person import Person
from people.models.position import Position
from people.models.user import User
from people.models.variant import Variant

__all__ = ["Organization", "Person", "Position", "User", "Variant"]
