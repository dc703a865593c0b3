"""How gunicorn runs the newsroom: ``python -m gunicorn -c deploy/gunicorn.conf.py newsroom.wsgi``.

Pages are made by plain threads; several processes use several cores. The settings are read before
the processes part (preload_app), so that a wrong one ends the start once, in one sentence.
"""

from pathlib import Path

from newsroom import env

with env.in_one_sentence():
    bind = (
        f"{env.text('WEB_ADDRESS', '127.0.0.1')}:{env.integer('PORT', 8000, least=1, most=65535)}"
    )
    workers = env.integer("WEB_WORKERS", 3, least=1, most=64)
    threads = env.integer("WEB_THREADS", 4, least=1, most=64)

worker_class = "gthread"
preload_app = True
timeout = 30
graceful_timeout = 25  # a container is given 30 seconds to stop
max_requests = 2000  # a leak in a library stays small
max_requests_jitter = 200
keepalive = 75  # longer than the proxy keeps a connection, so the proxy never meets a closed one

if Path("/dev/shm").is_dir():  # noqa: S108 - a heartbeat in memory, not on a slow or read-only disk
    worker_tmp_dir = "/dev/shm"  # noqa: S108
control_socket_disable = True  # it would want a home folder to write to
accesslog = "-"
access_log_format = '%({x-forwarded-for}i)s "%(r)s" %(s)s %(b)s %(M)sms'
