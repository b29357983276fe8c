<?php
/**
 * Images.
 *
 * @package Presstime_Bridge
 */

/**
 * How many attachments have these bytes.
 *
 * @param string $sha256 Hash.
 */
function attachments( $sha256 ) {
	return admin_eval( 'return count( get_posts( array( "post_type" => "attachment", "post_status" => "any", "meta_key" => "_presstime_sha256", "meta_value" => "' . $sha256 . '" ) ) );' );
}

check(
	'the same image in two posts is one attachment, and may then be named by its hash alone',
	static function () {
		$image = image();
		$one   = publish( article( array( 'featured_image' => $image, 'images' => array( $image, image() ) ) ) );
		$two   = publish( article( array( 'images' => array( $image ) ) ) );
		$three = publish( article( array( 'featured_image' => array( 'sha256' => strtoupper( $image['sha256'] ) ) ) ) );
		$four  = publish( article( array( 'content_html' => "<a href=\"presstime-media:{$image['sha256']}\"><img src='presstime-media:{$image['sha256']}'></a>" ) ) );
		same( array( 2, array( $one['featured_image_id'] ), $one['featured_image_id'], array( $one['featured_image_id'] ) ), array( count( $one['attachment_ids'] ), $two['attachment_ids'], $three['featured_image_id'], $four['attachment_ids'] ), 'ids' );
		same( 1, attachments( $image['sha256'] ), 'attachments' );
		same( 0, substr_count( admin_eval( 'return get_post( ' . $four['post_id'] . ' )->post_content;' ), 'presstime-media' ), 'references left' );
	}
);

check(
	'six different posts with one new image at once make one attachment',
	static function () {
		for ( $round = 0; $round < 3; $round++ ) {
			$image    = image();
			$requests = array();
			for ( $i = 0; $i < 6; $i++ ) {
				$requests[] = prepare( 'POST', '/presstime/v1/publish', article( array( 'featured_image' => $image ) ) );
			}
			$ids = array();
			foreach ( together( $requests ) as $answer ) {
				same( 201, $answer->status, $answer->text );
				$ids[] = $answer->json['featured_image_id'];
			}
			same( array( 1, 1 ), array( count( array_unique( $ids ) ), attachments( $image['sha256'] ) ), 'attachments' );
		}
	}
);

check(
	'an image by URL is fetched; the same bytes by URL and by value are one attachment',
	static function () {
		$image = image();
		$one   = publish( article( array( 'images' => array( $image ) ) ) );
		$url   = admin_eval( 'return wp_get_attachment_url( ' . $one['attachment_ids'][0] . ' );' );
		$two   = publish( article( array( 'featured_image' => array( 'url' => $url, 'alt' => 'x' ) ) ) );
		same( $one['attachment_ids'][0], $two['featured_image_id'], 'attachment' );
	}
);

check(
	'an image that is refused withdraws the new post and frees the key',
	static function () {
		global $env;
		$article = article();
		foreach ( array( $env['WP_URL'] . '/no-such.png', $env['WP_URL'] . '/', 'http://10.0.0.1/x.png', 'http://169.254.169.254/x.png', 'http://[::1]/x.png', $env['WP_URL'] . '/?presstime_test=inside', $env['WP_URL'] . '/?presstime_test=loop' ) as $url ) {
			$answer = post( '/publish', array( 'images' => array( array( 'url' => $url ) ) ) + $article );
			same( array( 422, 'presstime_image_rejected', 'images[0]' ), array( $answer->status, $answer->code, $answer->json['data']['field'] ?? null ), "$url $answer->text" );
			same( false, find( $article['idempotency_key'] )['found'], 'find' );
			same( 0, posts_titled( $article['title'] ), 'posts' );
		}
		$text   = array( 'sha256' => hash( 'sha256', 'text' ), 'data_base64' => base64_encode( 'text' ), 'filename' => 'x.png', 'mime_type' => 'image/png' );
		$script = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
		$svg    = array( 'sha256' => hash( 'sha256', $script ), 'data_base64' => base64_encode( $script ), 'filename' => 'x.svg' );
		foreach ( array( $text, $svg ) as $bad ) {
			same( 422, post( '/publish', array( 'images' => array( $bad ) ) + $article )->status, 'not an image' );
		}
		publish( $article );
	}
);

check(
	'an image that cannot be fetched now is 502; the same request continues later',
	static function () {
		global $env;
		$article = article( array( 'featured_image' => array( 'url' => $env['WP_URL'] . '/?presstime_test=flaky' ) ) );
		$answer  = post( '/publish', $article );
		same( array( 502, 'presstime_image_unreachable' ), array( $answer->status, $answer->code ), $answer->text );
		$found = find( $article['idempotency_key'] );
		same( array( true, 'draft', false, false ), array( $found['found'], $found['status'], $found['complete'], $found['in_progress'] ), 'find' );
		touch( getenv( 'TEST_DIR' ) . '/image-server-works' );
		$answer = publish( $article );
		same( array( true, true ), array( $answer['resumed'], $answer['featured_image_id'] > 0 ), 'continued' );
		same( 1, posts_titled( $article['title'] ), 'posts' );
	}
);

check(
	'an unknown host is 502, for names come back; a redirect to an image is followed',
	static function () {
		global $env;
		$answer = post( '/publish', article( array( 'featured_image' => array( 'url' => 'http://no-such-host.invalid/x.png' ) ) ) );
		same( array( 502, 'presstime_image_unreachable' ), array( $answer->status, $answer->code ), $answer->text );
		publish( article( array( 'featured_image' => array( 'url' => $env['WP_URL'] . '/?presstime_test=moved' ) ) ) );
	}
);

check(
	'a reference to an image that is nowhere is refused',
	static function () {
		$answer = post( '/publish', article( array( 'content_html' => '<img src="presstime-media:' . str_repeat( 'ab', 32 ) . '">' ) ) );
		same( array( 400, 'presstime_image_missing' ), array( $answer->status, $answer->code ), 'in content' );
		$answer = post( '/publish', article( array( 'featured_image' => array( 'sha256' => str_repeat( 'ab', 32 ) ) ) ) );
		same( array( 400, 'presstime_image_missing', 'featured_image' ), array( $answer->status, $answer->code, $answer->json['data']['field'] ), 'featured' );
	}
);

check(
	'a file name cannot choose its type or its folder',
	static function () {
		foreach ( array( '../../evil.php', 'a.php.png', 'x.phtml', '', str_repeat( 'é', 300 ) . '.gif', '.htaccess' ) as $name ) {
			$answer = publish( article( array( 'images' => array( array( 'filename' => $name ) + image() ) ) ) );
			$file   = admin_eval( 'return get_post_meta( ' . $answer['attachment_ids'][0] . ', "_wp_attached_file", true );' );
			same( 1, preg_match( '#^\d{4}/\d\d/[^/]+\.png$#', $file ), "file $file" );
			same( 0, preg_match( '#\.(php|phtml)\.|htaccess$#', $file ), "file $file" );
		}
	}
);

check(
	'an image deleted in WordPress is uploaded again',
	static function () {
		$image = image();
		$one   = publish( article( array( 'featured_image' => $image ) ) );
		admin_eval( 'return (bool) wp_delete_attachment( ' . $one['featured_image_id'] . ', true );' );
		$two = publish( article( array( 'featured_image' => $image ) ) );
		same( true, $two['featured_image_id'] > $one['featured_image_id'], 'new attachment' );
	}
);
