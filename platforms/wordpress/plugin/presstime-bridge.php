<?php
/**
 * Plugin Name:       Presstime Bridge
 * Description:       Lets a Presstime publishing desk put posts on this site exactly once: with images, terms and SEO fields, and take them down again.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Presstime contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       presstime-bridge
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

define( 'PRESSTIME_BRIDGE_VERSION', '0.1.0' );
define( 'PRESSTIME_BRIDGE_FILE', __FILE__ );

spl_autoload_register(
	static function ( $name ) {
		if ( 0 === strpos( $name, 'Presstime_Bridge' ) ) {
			$file = __DIR__ . '/includes/class-' . strtolower( str_replace( '_', '-', $name ) ) . '.php';
			if ( is_readable( $file ) ) {
				require $file;
			}
		}
	}
);

register_activation_hook( __FILE__, array( 'Presstime_Bridge_Installer', 'activate' ) );

add_action( 'rest_api_init', array( 'Presstime_Bridge_Installer', 'upgrade' ), 5 );
add_action( 'rest_api_init', array( 'Presstime_Bridge_Routes', 'register' ) );
add_action( 'rest_api_init', array( 'Presstime_Bridge_Legacy_Routes', 'register' ) );
add_filter( 'rest_post_dispatch', array( 'Presstime_Bridge_Responses', 'finish' ), 10, 3 );
add_action( 'wp', array( 'Presstime_Bridge_Head', 'start' ) );

if ( is_admin() ) {
	Presstime_Bridge_Settings::start();
}
