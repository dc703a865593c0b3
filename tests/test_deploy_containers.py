"""The containers, read as written: no engine is needed to see what they promise."""

import re

import pytest
import yaml

from tests.processes import HOUSE

COMPOSED = yaml.safe_load((HOUSE / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES = COMPOSED["services"]
NEWSROOM = ["web", "worker", "migrate"]
DOCKERFILE = (HOUSE / "Dockerfile").read_text(encoding="utf-8")
STAGES = re.split(r"^FROM ", DOCKERFILE, flags=re.MULTILINE)[1:]


def mounted(service: str) -> dict[str, str]:
    return dict(volume.split(":", 1) for volume in SERVICES[service].get("volumes", []))


def test_everything_a_newsroom_needs_is_there():
    assert set(SERVICES) == {"web", "worker", "migrate", "proxy", "postgres", "valkey"}
    assert SERVICES["postgres"]["image"] == "postgres:18"


def test_originals_are_out_of_the_reach_of_the_proxy():
    assert "originals" in mounted("web")
    assert not {name for name in mounted("proxy") if "originals" in name}
    assert mounted("proxy")["media"].endswith(":ro")


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_can_write_only_where_it_must(name):
    assert SERVICES[name]["read_only"] is True
    assert "no-new-privileges:true" in SERVICES[name]["security_opt"]
    assert "privileged" not in SERVICES[name]


@pytest.mark.parametrize("name", ["postgres", "valkey", "proxy"])
def test_a_container_says_how_it_is(name):
    assert SERVICES[name]["healthcheck"]["test"]


def test_the_web_container_says_how_it_is_by_its_image():
    assert "healthcheck" not in SERVICES["web"]
    assert re.search(r"^HEALTHCHECK .*deploy/healthy\.py", STAGES[-1], re.MULTILINE)


def test_the_tables_are_ready_before_anybody_uses_them():
    for name in ("web", "worker"):
        waits_for = SERVICES[name]["depends_on"]
        assert waits_for["migrate"] == {"condition": "service_completed_successfully"}
    assert SERVICES["migrate"]["depends_on"]["postgres"] == {"condition": "service_healthy"}
    assert SERVICES["proxy"]["depends_on"]["web"] == {"condition": "service_healthy"}


@pytest.mark.parametrize("name", [*NEWSROOM, "postgres", "proxy"])
def test_no_secret_is_written_down(name):
    for variable, value in SERVICES[name]["environment"].items():
        if re.search("SECRET|PASSWORD|DATABASE_URL", variable):
            assert re.search(r"\$\{[A-Z_]+:\?", value), f"{variable} may be left out"


def test_database_and_cache_are_out_of_the_reach_of_the_street():
    assert COMPOSED["networks"]["inside"]["internal"] is True
    for name in ("postgres", "valkey"):
        assert SERVICES[name]["networks"] == ["inside"]
        assert "ports" not in SERVICES[name]
    assert [name for name in SERVICES if "ports" in SERVICES[name]] == ["proxy"]


def test_more_than_one_process_serves_readers():
    workers = SERVICES["web"]["environment"]["WEB_WORKERS"]
    assert int(re.search(r":-(\d+)", workers)[1]) > 1


def test_the_image_runs_without_rights():
    users = re.findall(r"^USER (\S+)", STAGES[-1], re.MULTILINE)
    assert users
    assert users[-1] not in {"root", "0"}
    assert re.search(r"^USER 1000", STAGES[1], re.MULTILINE)


def test_the_image_has_pinned_packages_and_no_development_tools():
    assert "--require-hashes" in DOCKERFILE
    assert "requirements-dev" not in DOCKERFILE


def test_no_secret_can_get_into_the_image():
    ignored = (HOUSE / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {".*", "var"} <= set(ignored)  # .env, .git and the data of a demo
    assert "SECRET_KEY" not in DOCKERFILE


def test_every_file_the_containers_name_is_there():
    for file in ("deploy/gunicorn.conf.py", "deploy/healthy.py", "deploy/Caddyfile"):
        assert file in DOCKERFILE
        assert (HOUSE / file).is_file()


def test_the_proxy_serves_what_the_settings_say():
    proxy = (HOUSE / "deploy" / "Caddyfile").read_text(encoding="utf-8")
    for address, folder in (("/static/*", "/srv/static"), ("/media/*", "/srv/media")):
        assert f"handle_path {address}" in proxy
        assert folder in proxy
    assert mounted("proxy")["media"].startswith("/srv/media")
    assert "originals" not in proxy.replace("Originals are not reachable", "")
