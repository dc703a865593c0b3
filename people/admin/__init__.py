from people.admin.colleagues import ColleagueAdmin
from people.admin.names import OrganizationAdmin, PersonAdmin

__all__ = ["ColleagueAdmin", "OrganizationAdmin", "PersonAdmin"]
