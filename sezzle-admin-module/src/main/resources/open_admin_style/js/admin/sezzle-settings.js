/* The settings page: unsaved changes ask before they are lost, a reset shows that it wins over the field, and keys are tried. ECMAScript 3, for the platform's minifier. */
(function ($) {
    'use strict';
    $(function () {
        var form = $('#sezzle-settings'), shown, leaving = false;
        $('.sezzle-settings, .sezzle-webhooks').find('.sezzle-note[tabindex]').first().focus();
        if (!form.length) {
            return;
        }
        function isChanged() {
            return form.serialize() !== shown;
        }
        function tell() {
            var unsaved = form.find('.sezzle-unsaved');
            unsaved.text(isChanged() ? unsaved.attr('data-text') : '');
        }
        function showResets() {
            form.find('input[name=reset]').each(function () {
                var reset = this;
                $(reset).closest('.sezzle-field').find('input, select, textarea').not(reset).not('[type=hidden]').prop('disabled', reset.checked);
            });
        }
        showResets();
        shown = form.find('.wrong').length || $('.sezzle-note.alert').length ? '' : form.serialize();
        tell();
        form.on('change input', function () {
            showResets();
            tell();
        });
        form.on('submit', function () {
            leaving = true;
        });
        $(window).on('beforeunload', function () {
            if (!leaving && isChanged()) {
                return form.attr('data-leave');
            }
        });
        form.on('click', '.sezzle-test button', function () {
            var button = $(this), mode = button.attr('data-mode'), result = button.siblings('.sezzle-result');
            function show(text, kind) {
                result.removeClass('good bad').addClass(kind).text(text);
            }
            show(button.attr('data-wait'), '');
            button.prop('disabled', true);
            $.ajax({
                url: button.attr('data-url'),
                type: 'POST',
                dataType: 'json',
                data: {
                    mode: mode,
                    publicKey: form.find('input[name=' + mode + '_PUBLIC_KEY]').val(),
                    privateKey: form.find('input[name=' + mode + '_PRIVATE_KEY]').val(),
                    csrfToken: form.find('input[name=csrfToken]').val(),
                    stateVersionToken: form.find('input[name=stateVersionToken]').val()
                }
            }).done(function (answer) {
                show(answer.text, answer.connected ? 'good' : 'bad');
            }).fail(function () {
                show(button.attr('data-failed'), 'bad');
            }).always(function () {
                button.prop('disabled', false).focus();
            });
        });
    });
}(jQuery));
