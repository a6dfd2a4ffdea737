package press.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadsheet.demo.Browser;

/** Which changes of a page are made in the open page, and that it is then what the server has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewSwapTest {
    /** A function that changes one page into another, and tells how that went. */
    private static final String SWAP = """
            const parse = html => new DOMParser().parseFromString(html, 'text/html');
            const swap = (was, is, spoil) => {
              const open = parse(was);
              const own = open.querySelectorAll('[data-own]');
              spoil(open);
              const steps = window.swap(open, [...own], parse(was.replace(/<b data-own><.b>/g, '')), parse(is));
              if (!steps) return 'loaded again';
              steps();
              own.forEach(each => each.remove());
              return open.isEqualNode(parse(is)) ? 'in place' : open.documentElement.outerHTML;
            };
            """;

    private Browser browser;
    private Room room;

    @BeforeAll
    void aPreviewIsOpened(@TempDir Path project) throws IOException {
        browser = Browser.start();
        room = new Room(project);
        room.start();
        browser.open(room.at("/").toString());
        browser.ask("import('/.broadsheet/swap.js').then(module => { window.swap = module.swap })");
        Room.until("the script is there", () -> Boolean.TRUE.equals(browser.ask("return !!window.swap")));
    }

    @AfterAll
    void allIsEnded() {
        if (browser != null) {
            browser.close();
        }
        if (room != null) {
            room.close();
        }
    }

    private Object swap(String was, String is, String spoil) {
        return browser.ask(SWAP + "return swap('" + was + "', '" + is + "', open => {" + spoil + "})");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p>|<p>Two</p>",
                "<p>One</p>|<p>One</p><p>Two</p>",
                "<p>One</p><p>Two</p><p>Three</p>|<p>One</p><p>Three</p>",
                "<p>One</p><b data-own></b>|<p>One</p><p>Two</p>",
                "<p>One</p><b data-own></b>|",
                "<p>One</p>|<h2>One</h2>",
                "<p>One <em>two</em></p>|<p><em>One</em> two</p>",
                "<ul><li>a<li>b<li>c</ul>|<ul><li>new<li>a<li>b</ul>",
                "<ul><li>a<li>b<li>c</ul>|<ul><li>new<li>a<li>b<li>c</ul>",
                "<p>a</p><p>b</p><p>c</p><p>d</p>|<h2>x</h2><p>b</p><p>n</p><p>c</p><b>e</b>",
                "<p>a</p><p>b</p><p>c</p><b data-own></b>|<p>c</p><p>a</p><p>b</p><p>a</p>",
                "<p class=x id=y>One</p>|<p lang=fr id=z>Two</p>",
                "<p><!-- one -->One</p>|<p><!-- two -->One</p>",
                "<img src=a.png><video src=a.webm></video>|<img src=b.png>",
                "<svg><path d=\"M0 0\"/></svg>|<svg><path d=\"M1 1\"/><g/></svg>",
                "<form><input value=a></form>|<form><input value=b><button>Go</button></form>",
                "<title>One</title><p>x</p>|<title>Two</title><p>x</p>",
                "<meta name=description content=a><link rel=canonical href=a>|<meta name=description content=b>",
                "<script type=\"application/ld+json\">{}</script>|<script type=\"application/ld+json\">[]</script>",
                "<script src=x></script><p>One <a href=b>two</a></p>|<script src=x></script><p>One</p><h2>Two</h2>",
                "<script src=x></script><img src=a><p>One</p>|<script src=x></script><img src=a><p>Two</p>",
                "<html lang=en><p>One</p>|<html lang=fr><p>One</p>",
            })
    void whatAPageOnlyShowsIsChangedInPlace(String was, String is) {
        assertThat(swap(was, is == null ? "" : is, "")).isEqualTo("in place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p>|<p>One</p><script>act()</script>",
                "<p>One</p>|<p>One</p><div><script type=module src=x></script></div>",
                "<script>act()</script>|<script>act(2)</script>",
                "<script src=a></script>|<script src=b></script>",
                "<link rel=stylesheet href=a>|<link rel=stylesheet href=b>",
                "<p>One</p>|<link rel=stylesheet href=a><p>One</p>",
                "<meta name=a content=b>|<meta http-equiv=refresh content=1>",
                "<p>One</p>|<base href=x><p>One</p>",
                "<p>One</p>|<p>One</p><noscript>Two</noscript>",
                "<body><noscript><p>One</p></noscript>|<body><noscript><p>Two</p></noscript>",
                "<template><p>One</p></template>|<template><p>Two</p></template>",
                "<!doctype html><p>One</p>|<p>Two</p>",
                "<script src=x></script><img src=a>|<script src=x></script><img src=b>",
                "<script src=x></script><p>One</p>|<script src=x></script><p>One</p><p><button>Two</button></p>",
                "<script src=x></script><my-map></my-map>|<script src=x></script>",
            })
    void whatActsIsLoadedAgain(String was, String is) {
        assertThat(swap(was, is, "")).isEqualTo("loaded again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p>|<p>Two</p>|open.querySelector(`p`).textContent = `Scripted`",
                "<p>One</p>|<p class=x>One</p>|open.querySelector(`p`).className = `scripted`",
                "<p>One</p>|<h2>One</h2>|open.querySelector(`p`).className = `scripted`",
                "<p>One</p>|<p>Two</p>|open.body.append(open.createElement(`i`))",
                "<p>One</p>|<p>Two</p>|open.querySelector(`p`).replaceWith(open.createElement(`i`))",
            })
    void whatAScriptHasMadeOtherIsLoadedAgain(String was, String is, String spoil) {
        assertThat(swap(was, is, spoil)).isEqualTo("loaded again");
    }

    @Test
    void whatStaysInAListIsTheSameAsBefore() {
        assertThat(browser.ask(SWAP + "const open = parse('<p>a<p>b<p>c<p>d'); const all = [...open.body.children];"
                        + "window.swap(open, [], parse('<p>a<p>b<p>c<p>d'), parse('<p>x<p>b<h2>n</h2><p>c'))();"
                        + "return all.map(each => each.isConnected).join()"))
                .isEqualTo("true,true,true,false");
    }

    @Test
    void whatAScriptHasMadeOtherElsewhereStays() {
        assertThat(swap("<p>One</p><i></i>", "<p>Two</p><i></i>", "open.querySelector(`i`).className = `scripted`"))
                .asString()
                .contains("<p>Two</p><i class=\"scripted\"></i>");
    }
}
