/* Draws a chart of each table of numbers over time, with Chartist. Its numbers are in the table: without it nothing is missing. */
(function ($) {
    'use strict';

    var LABEL_WIDTH = 78;
    var AXIS_WIDTH = 78;
    var MARK = 4;

    /* So that lines differ without their colours, in the order of the columns. */
    var MARKS = [
        function (x, y) { return 'M' + (x - MARK) + ' ' + y + 'a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z'; },
        function (x, y) { return 'M' + (x - MARK) + ' ' + (y - MARK) + 'h8v8h-8z'; },
        function (x, y) { return 'M' + x + ' ' + (y - 5) + 'l5 9h-10z'; },
        function (x, y) { return 'M' + x + ' ' + (y - 5) + 'l5 5l-5 5l-5 -5z'; }
    ];

    function written(value, unit, digits) {
        var percent = unit === '%';
        return (value / 100).toLocaleString(document.documentElement.lang || undefined,
            percent ? { style: 'percent' } : { style: 'currency', currency: unit, minimumFractionDigits: digits, maximumFractionDigits: digits });
    }

    /* One number alone stands in the middle. */
    function centred(values) {
        return values.length === 1 ? [null, values[0], null] : values;
    }

    function read($chart) {
        var $rows = $chart.find('tbody tr');
        var series = [];
        $chart.find('thead th').each(function (column) {
            var line = $(this).attr('data-line');
            if (line) {
                series.push({
                    name: $(this).text(),
                    className: 'sezzle-line sezzle-line-' + line,
                    texts: centred($rows.map(function () { return $(this).children().eq(0).text() + ': ' + $(this).children().eq(column).text(); }).get()),
                    data: centred($.map($rows.get(), function (row) {
                        var value = $(row).children().eq(column).attr('data-value');
                        return value === '' ? [null] : Number(value);
                    }))
                });
            }
        });
        return {
            labels: centred($rows.map(function () { return $(this).children().eq(0).attr('data-short'); }).get()),
            series: series
        };
    }

    function svg(name, attributes) {
        var $node = $(document.createElementNS('http://www.w3.org/2000/svg', name));
        return $node.attr(attributes || {});
    }

    function legend(series) {
        var $legend = $('<figcaption><ul class="sezzle-legend"></ul></figcaption>');
        $.each(series, function (place, one) {
            var $sample = svg('svg', { width: 36, height: 14, 'aria-hidden': 'true', focusable: 'false' });
            $sample.append(svg('g', { 'class': one.className })
                .append(svg('line', { x1: 0, x2: 36, y1: 7, y2: 7, 'class': 'ct-line' }))
                .append(svg('path', { d: MARKS[place % MARKS.length](18, 7), 'class': 'sezzle-mark' })));
            $('<li></li>').append($sample).append(document.createTextNode(' ' + one.name)).appendTo($legend.find('ul'));
        });
        return $legend;
    }

    /* As many labels as fit beside each other, and none that begins right before the end. */
    function hasRoom(place, places, width) {
        var every = Math.ceil(places / Math.max(1, Math.floor((width - AXIS_WIDTH) / LABEL_WIDTH)));
        return place % every === 0 && place <= places - every / 2;
    }

    function draw() {
        var $chart = $(this);
        var unit = $chart.attr('data-unit');
        var data = read($chart);
        var $plot = $('<div class="sezzle-plot"></div>');
        $chart.find('.sezzle-chart-parts').prepend($('<figure></figure>').append($plot).append(legend(data.series)));
        var chart = new window.Chartist.Line($plot[0], data, {
            height: '260px',
            lineSmooth: false,
            chartPadding: { top: 12, right: 24, bottom: 0, left: 4 },
            axisX: { showGrid: false, labelInterpolationFnc: function (label, place) { return hasRoom(place, data.labels.length, $plot.width()) ? label : null; } },
            axisY: { offset: AXIS_WIDTH, scaleMinSpace: 32, labelInterpolationFnc: function (value) { return written(value, unit, 0); } }
        });
        chart.on('draw', function (drawn) {
            if (drawn.type === 'point') {
                var mark = new window.Chartist.Svg('path', { d: MARKS[drawn.seriesIndex % MARKS.length](drawn.x, drawn.y) }, 'sezzle-mark');
                mark.elem('title').getNode().textContent = drawn.series.name + ', ' + drawn.series.texts[drawn.index];
                drawn.element.replace(mark);
            } else if (drawn.type === 'grid' && drawn.axis.units.pos === 'y' && drawn.axis.ticks[drawn.index] === 0) {
                drawn.element.addClass('sezzle-zero');
            }
        });
        chart.on('created', function () {
            $plot.find('svg').attr({ role: 'img', 'aria-labelledby': $chart.find('h3').attr('id') });
        });
    }

    $(function () {
        if (window.Chartist) {
            $('.sezzle-chart').each(draw);
        }
    });
}(jQuery));
