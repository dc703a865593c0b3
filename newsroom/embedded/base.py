"""Django's PostgreSQL backend, in front of a server that starts with the first connection."""

from django.db.backends.postgresql import base

from newsroom.embedded.server import running_server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the socket of the embedded server; the rest is Django's own."""

    def get_connection_params(self):
        params = super().get_connection_params()
        server = running_server(params.pop("folder"), params["dbname"])
        return {**params, "host": server.socket_folder, "user": "postgres"}
