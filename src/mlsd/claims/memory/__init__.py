"""What has to fit into which memory."""
