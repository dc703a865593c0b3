"""Django's PostgreSQL backend, in front of a server that starts with the first connection."""

from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient

from newsroom.embedded.cluster import PORT, program
from newsroom.embedded.server import running_server


class EmbeddedClient(DatabaseClient):
    """``manage.py dbshell`` with the psql that came with the server."""

    @classmethod
    def settings_to_cmd_args_env(cls, settings_dict, parameters):
        options = settings_dict["OPTIONS"]
        server = running_server(options["folder"], settings_dict["NAME"])
        reachable = {
            **settings_dict,
            "HOST": server.socket_folder,
            "USER": "postgres",
            "PORT": PORT,
        }
        reachable["OPTIONS"] = {}
        args, env = super().settings_to_cmd_args_env(reachable, parameters)
        return [str(program("psql")), *args[1:]], env


class DatabaseWrapper(base.DatabaseWrapper):
    """Connects through the socket of the embedded server; the rest is Django's own.

    ``OPTIONS["folder"]`` is where the data are; ``OPTIONS["durable"] = False`` trades safety in a
    power cut for speed (tests).
    """

    client_class = EmbeddedClient

    def get_connection_params(self):
        params = super().get_connection_params()
        folder, durable = params.pop("folder"), params.pop("durable", True)
        server = running_server(folder, params["dbname"], durable=durable)
        return {**params, "host": server.socket_folder, "port": PORT, "user": "postgres"}
