<?php
// Waits until the server behind the socket answers and makes the database.
mysqli_report(MYSQLI_REPORT_OFF);
for ($i = 0; $i < 150; $i++) {
	$db = @new mysqli('localhost', 'root', '', '', 0, $argv[1]);
	if (!$db->connect_errno) {
		exit($db->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4') ? 0 : 1);
	}
	usleep(200000);
}
exit(1);
