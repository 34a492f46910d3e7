package org.broadleafsezzle.web;

import org.thymeleaf.spring5.view.ThymeleafViewResolver;

/** Shows templates that are whole pages, without the layout that the shop's resolver adds. */
public class WholePages extends ThymeleafViewResolver {}
