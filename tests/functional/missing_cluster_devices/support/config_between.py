from support.cluster_configs import bare_config


def passed_config():
    return bare_config()


def changed_config():
    config = bare_config()
    config.share_cluster_devices_in_session = True
    return config
