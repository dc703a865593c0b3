# Three images from one file: "build" makes, "proxy" serves the style sheets, the last one is the newsroom.

FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements.txt /
RUN /venv/bin/pip install --require-hashes --only-binary :all: -r /requirements.txt
WORKDIR /app
COPY . .
# DEBUG lets the settings load without the secrets, which must never become part of an image.
RUN DEBUG=1 DATABASE_URL=postgres://none@localhost/none STATIC_ROOT=/app/static \
    /venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && /venv/bin/python -m compileall -q /app


FROM caddy:2 AS proxy
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /app/static /srv/static
RUN mkdir -p /data /config && chown -R 1000:1000 /data /config
USER 1000:1000


FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/data STATIC_ROOT=/app/static MEDIA_ROOT=/data/media ORIGINALS_ROOT=/data/originals \
    WEB_ADDRESS=0.0.0.0 PORT=8000
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin newsroom \
    && install -d -o newsroom -g newsroom /data/media /data/originals
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER newsroom
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["python", "deploy/healthy.py"]
CMD ["python", "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", "newsroom.wsgi"]
